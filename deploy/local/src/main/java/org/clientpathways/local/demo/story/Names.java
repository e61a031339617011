package org.clientpathways.local.demo.story;

import java.util.List;
import org.clientpathways.contracts.code.Sex;

/** Given names of many kinds, and family names that nobody has: together plainly nobody. */
final class Names {

    private static final List<String> WOMEN = List.of(
            "Amara",
            "Beatrix",
            "Celeste",
            "Dilys",
            "Edith",
            "Farida",
            "Greta",
            "Halina",
            "Imogen",
            "Jasmin",
            "Katya",
            "Leonie",
            "Maryam",
            "Nerys",
            "Ottilie",
            "Parveen",
            "Rosalind",
            "Shanti",
            "Tamsin",
            "Ursula",
            "Verity",
            "Wanda",
            "Yasmin",
            "Zofia");

    private static final List<String> MEN = List.of(
            "Ambrose", "Bilal", "Caspian", "Dafydd", "Emeka", "Fergus", "Gideon", "Hassan", "Ivor", "Jakub", "Kwame",
            "Linus", "Mateusz", "Nikhil", "Osian", "Piotr", "Quentin", "Rashid", "Silas", "Tendai", "Umar", "Vernon",
            "Wilfred", "Yusuf");

    private static final List<String> FAMILY = List.of(
            "Applewick",
            "Bramblecombe",
            "Candlemoor",
            "Daisyford",
            "Elderbeck",
            "Foxlantern",
            "Goosefeather",
            "Hollowell-Finch",
            "Inkpenny",
            "Juniperhill",
            "Kettlebrook",
            "Lanternby",
            "Merrydown-Pike",
            "Nettlefold-Ray",
            "Oatmarket",
            "Puddlethorpe",
            "Quillfeather",
            "Rosewhistle",
            "Saltbarrow",
            "Thistlewick",
            "Umberfield",
            "Violetmere",
            "Windlestraw",
            "Yarrowgate");

    private Names() {}

    static String given(Sex sex, Chance chance) {
        return switch (sex) {
            case FEMALE -> chance.oneOf(WOMEN);
            case MALE -> chance.oneOf(MEN);
            default -> chance.of(.5) ? chance.oneOf(WOMEN) : chance.oneOf(MEN);
        };
    }

    static String family(Chance chance) {
        return chance.oneOf(FAMILY);
    }
}
