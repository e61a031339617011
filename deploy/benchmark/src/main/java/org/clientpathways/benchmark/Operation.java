package org.clientpathways.benchmark;

/** One piece of work that is done again and again by one worker. */
@FunctionalInterface
interface Operation extends AutoCloseable {

    /** Does it once; what it throws ends the benchmark. */
    void once() throws Exception;

    /** Gives back what it holds. */
    @Override
    default void close() throws Exception {}
}
