package org.clientpathways.pathway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.Shuffled;
import org.junit.jupiter.api.Test;

class AliasTest {

    private final ClientStory survivor = ClientStory.ofAClient();
    private final ClientStory other = ClientStory.ofAClient();

    @Test
    void aMergedRecordStandsForTheSurvivorAndTheSurvivorForItself() {
        other.mergedInto(1, survivor);

        assertThat(Alias.of(other.client, other.events())).isEqualTo(survivor.client);
        assertThat(Alias.of(survivor.client, survivor.events())).isNull();
    }

    @Test
    void afterTheMergeIsUndoneEachStandsForItself() {
        other.mergedInto(1, survivor).unmergedFrom(2, survivor);

        assertThat(Alias.of(other.client, Shuffled.of(other.events()))).isNull();
    }

    @Test
    void aSurvivorMayBeMergedInItsTurn() {
        ClientStory third = ClientStory.ofAClient();
        other.mergedInto(1, survivor);
        survivor.mergedInto(2, third);

        assertThat(Alias.of(survivor.client, survivor.events())).isEqualTo(third.client);
        assertThat(Alias.of(other.client, other.events())).isEqualTo(survivor.client);
    }
}
