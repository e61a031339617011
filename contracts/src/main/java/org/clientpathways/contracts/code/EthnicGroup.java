package org.clientpathways.contracts.code;

/** The ethnic groups of the 2021 Census of England and Wales (Office for National Statistics), in its order. */
public enum EthnicGroup implements Code {
    INDIAN("Asian or Asian British: Indian"),
    PAKISTANI("Asian or Asian British: Pakistani"),
    BANGLADESHI("Asian or Asian British: Bangladeshi"),
    CHINESE("Asian or Asian British: Chinese"),
    OTHER_ASIAN("Asian or Asian British: any other Asian background"),
    CARIBBEAN("Black or Black British: Caribbean"),
    AFRICAN("Black or Black British: African"),
    OTHER_BLACK("Black or Black British: any other Black background"),
    WHITE_AND_BLACK_CARIBBEAN("Mixed: White and Black Caribbean"),
    WHITE_AND_BLACK_AFRICAN("Mixed: White and Black African"),
    WHITE_AND_ASIAN("Mixed: White and Asian"),
    OTHER_MIXED("Mixed: any other mixed background"),
    WHITE_BRITISH("White: English, Welsh, Scottish, Northern Irish or British"),
    IRISH("White: Irish"),
    GYPSY_OR_IRISH_TRAVELLER("White: Gypsy or Irish Traveller"),
    ROMA("White: Roma"),
    OTHER_WHITE("White: any other White background"),
    ARAB("Arab"),
    OTHER("Any other ethnic group"),
    NOT_STATED("Prefers not to say");

    private final String words;

    EthnicGroup(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
