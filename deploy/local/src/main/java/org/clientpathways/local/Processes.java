package org.clientpathways.local;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The processes of one system; closing it stops them all, what stands on another before that other. */
public final class Processes implements AutoCloseable {

    private final Checkout checkout;
    private final Jvm.Speed speed;
    private final List<LeashedProcess> running = new ArrayList<>();
    private volatile Consumer<LeashedProcess> onUnexpectedEnd = process -> {};
    private boolean closing;

    /** Processes that come up soon. */
    public Processes(Checkout checkout) {
        this(checkout, Jvm.Speed.OF_STARTING);
    }

    Processes(Checkout checkout, Jvm.Speed speed) {
        this.checkout = checkout;
        this.speed = speed;
    }

    /** What the JVMs among them are tuned for. */
    Jvm.Speed speed() {
        return speed;
    }

    Checkout checkout() {
        return checkout;
    }

    /** Who is told when a process ends that nobody asked to; called by a thread that may be kept. */
    void onUnexpectedEnd(Consumer<LeashedProcess> told) {
        onUnexpectedEnd = told;
    }

    /** Starts a process that should run until it is told to stop. */
    LeashedProcess start(Command command) {
        return start(command, true);
    }

    /** Starts a process that ends when its work is done. */
    LeashedProcess startTask(Command command) {
        return start(command, false);
    }

    /** Those that have not ended, in the order in which they started. */
    public synchronized List<LeashedProcess> running() {
        return List.copyOf(running);
    }

    private synchronized LeashedProcess start(Command command, boolean endIsUnexpected) {
        if (closing) {
            throw new IllegalStateException("Stopping: " + command.name() + " is not started any more");
        }
        LeashedProcess process = LeashedProcess.start(checkout.leash(), command);
        running.add(process);
        process.onExit().thenRunAsync(() -> ended(process, endIsUnexpected), Processes::onThreadOfItsOwn);
        return process;
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

    private void ended(LeashedProcess process, boolean unexpected) {
        synchronized (this) {
            running.remove(process);
        }
        if (unexpected && !process.wasToldToStop()) {
            onUnexpectedEnd.accept(process);
        }
    }

    private static void onThreadOfItsOwn(Runnable work) {
        var thread = new Thread(work, "end-of-process");
        thread.setDaemon(true);
        thread.start();
    }
}
