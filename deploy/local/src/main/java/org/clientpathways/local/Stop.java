package org.clientpathways.local;

/** {@code deploy/local/stop}: asks the launcher to stop and waits until it has. */
public final class Stop {

    private Stop() {}

    public static void main(String[] words) {
        try {
            Settings settings = Settings.of(Checkout.find(), System.getenv());
            if (!InstanceLock.isHeld(settings.data())) {
                System.out.println("Nothing runs with its data in " + settings.data() + ".");
                return;
            }
            InstanceLock.holder(settings.data()).ifPresent(launcher -> {
                System.out.println("Stopping process " + launcher.pid() + " …");
                launcher.destroy();
                launcher.onExit().join();
                System.out.println("Stopped.");
            });
        } catch (UserError failure) {
            System.out.println(failure.getMessage());
            System.exit(1);
        }
    }
}
