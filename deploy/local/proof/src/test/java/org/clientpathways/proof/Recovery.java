package org.clientpathways.proof;

import java.time.Duration;

/**
 * How a part came back.
 *
 * @param part what was killed
 * @param ready from the kill until every service says that it is ready and both journals are captured
 * @param through from the kill until a change acknowledged after it stands in the client's route and has reached
 *     notification-service
 */
record Recovery(Part part, Duration ready, Duration through) {

    /** The longer of the two: from here on everything is as it was. */
    Duration whole() {
        return ready.compareTo(through) > 0 ? ready : through;
    }
}
