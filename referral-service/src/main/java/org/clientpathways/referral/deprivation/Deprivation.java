package org.clientpathways.referral.deprivation;

/**
 * How deprived a place is.
 *
 * @param area the area that the postcode lies in
 * @param quintile 1 the most deprived, 5 the least
 * @param index which index and version the quintile is of
 */
public record Deprivation(String area, int quintile, String index) {}
