/** Where clients lose days: the handovers and waits of a period, ranked by client-days lost. */
package org.clientpathways.pathway.bottleneck;
