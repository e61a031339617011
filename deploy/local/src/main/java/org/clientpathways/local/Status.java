package org.clientpathways.local;

import java.util.List;

/** {@code deploy/local/status}: the processes of a running system and the memory each takes. */
public final class Status {

    private static final int KILOBYTES_A_MEGABYTE = 1024;

    private Status() {}

    public static void main(String[] words) {
        Settings settings = Settings.of(Checkout.find(), System.getenv());
        List<ProcessMemory> processes = ProcessMemory.of(settings.data());
        if (processes.isEmpty()) {
            System.out.println("Nothing runs with its data in " + settings.data() + ".");
            return;
        }
        processes.forEach(process -> System.out.printf(
                "%-22s process %-8d %5d MiB%n", process.name(), process.pid(), megabytes(process.kilobytes())));
        long all = processes.stream().mapToLong(ProcessMemory::kilobytes).sum();
        System.out.printf("%-22s %-16s %5d MiB resident, shared pages counted once%n", "all", "", megabytes(all));
    }

    private static long megabytes(long kilobytes) {
        return kilobytes / KILOBYTES_A_MEGABYTE;
    }
}
