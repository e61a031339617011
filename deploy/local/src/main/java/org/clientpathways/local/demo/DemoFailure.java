package org.clientpathways.local.demo;

/** Why the demo could not be loaded, in one line that says what was asked and what the answer was. */
public class DemoFailure extends RuntimeException {

    DemoFailure(String message) {
        super(message);
    }

    DemoFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
