package org.clientpathways.local;

import java.util.ArrayList;
import java.util.List;

/** The processes of one system; closing it stops them all, what stands on another before that other. */
public final class Processes implements AutoCloseable {

    private final Checkout checkout;
    private final List<LeashedProcess> started = new ArrayList<>();
    private boolean closing;

    public Processes(Checkout checkout) {
        this.checkout = checkout;
    }

    Checkout checkout() {
        return checkout;
    }

    /** Starts a process, unless all are being stopped. */
    synchronized LeashedProcess start(Command command) {
        if (closing) {
            throw new IllegalStateException("Stopping: " + command.name() + " is not started any more");
        }
        LeashedProcess process = LeashedProcess.start(checkout.leash(), command);
        started.add(process);
        return process;
    }

    /** Those started so far, in that order. */
    public synchronized List<LeashedProcess> all() {
        return List.copyOf(started);
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        Command.Stage[] stages = Command.Stage.values();
        for (int i = stages.length - 1; i >= 0; i--) {
            Command.Stage stage = stages[i];
            all().parallelStream().filter(process -> process.stage() == stage).forEach(LeashedProcess::close);
        }
    }
}
