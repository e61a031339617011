package org.clientpathways.notification.testing;

import io.netty.buffer.PooledByteBufAllocator;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/** What this process holds after a garbage collection. */
public final class Memory {

    private static final int MEGABYTE = 1 << 20;

    private Memory() {}

    /** Objects on the heap, and buffers beside it, in bytes. */
    public static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return heap + buffers + PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory();
    }

    /** So many megabytes, in bytes. */
    public static long megabytes(int count) {
        return (long) count * MEGABYTE;
    }
}
