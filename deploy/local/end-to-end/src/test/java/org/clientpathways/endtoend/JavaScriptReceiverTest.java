package org.clientpathways.endtoend;

class JavaScriptReceiverTest extends SampleReceiverContract {

    @Override
    ReceiverProgram program() {
        return ReceiverProgram.inJavaScript();
    }
}
