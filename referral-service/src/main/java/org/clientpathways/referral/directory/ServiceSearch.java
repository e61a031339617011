package org.clientpathways.referral.directory;

import org.clientpathways.contracts.code.Need;

/**
 * What to search services by; all that is given must hold, null is not asked.
 *
 * @param postcode a postcode or its district; finds what serves that district, its area, or everywhere
 * @param age in whole years
 * @param text words of the name, the description or the agency's name
 * @param agency alias of the agency that offers it
 */
public record ServiceSearch(Need need, String postcode, Integer age, String text, String agency) {}
