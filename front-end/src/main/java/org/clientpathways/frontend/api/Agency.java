package org.clientpathways.frontend.api;

/** An organisation that provides services. */
public record Agency(String alias, String name, String kind) {

    /** The name, or the alias where no name came. */
    public String shown() {
        return name == null ? alias : name;
    }
}
