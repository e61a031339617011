package org.clientpathways.local.demo.story;

/**
 * Where somebody lives.
 *
 * @param postcode such as LK1 2AB
 * @param area its area
 * @param quintile of deprivation; 1 is the most deprived
 */
public record Home(String postcode, String area, int quintile) {}
