package org.clientpathways.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The processes of one system; closing it stops them all, what stands on another before that other. */
public final class Processes implements AutoCloseable {

    private final Checkout checkout;
    private final List<LeashedProcess> running = new ArrayList<>();
    private volatile Consumer<LeashedProcess> onUnexpectedEnd = process -> {};
    private boolean closing;

    public Processes(Checkout checkout) {
        this.checkout = checkout;
    }

    Checkout checkout() {
        return checkout;
    }

    /** Who is told when a process ends that nobody asked to; called by a thread that may be kept. */
    void onUnexpectedEnd(Consumer<LeashedProcess> told) {
        onUnexpectedEnd = told;
    }

    /** Starts a process, unless all are being stopped. */
    synchronized LeashedProcess start(Command command) {
        if (closing) {
            throw new IllegalStateException("Stopping: " + command.name() + " is not started any more");
        }
        LeashedProcess process = LeashedProcess.start(checkout.leash(), command);
        running.add(process);
        process.onExit().thenRunAsync(() -> ended(process), Processes::onThreadOfItsOwn);
        return process;
    }

    /** Those that have not ended, in the order in which they started. */
    public synchronized List<LeashedProcess> running() {
        return List.copyOf(running);
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        Command.Stage[] stages = Command.Stage.values();
        for (int i = stages.length - 1; i >= 0; i--) {
            Command.Stage stage = stages[i];
            running().parallelStream()
                    .filter(process -> process.stage() == stage)
                    .forEach(LeashedProcess::close);
        }
    }

    private void ended(LeashedProcess process) {
        synchronized (this) {
            running.remove(process);
        }
        if (!process.wasToldToStop()) {
            onUnexpectedEnd.accept(process);
        }
    }

    private static void onThreadOfItsOwn(Runnable work) {
        var thread = new Thread(work, "end-of-process");
        thread.setDaemon(true);
        thread.start();
    }
}
