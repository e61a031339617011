package org.clientpathways.endtoend;

class JavaReceiverTest extends SampleReceiverContract {

    @Override
    ReceiverProgram program() {
        return ReceiverProgram.inJava();
    }
}
