package org.clientpathways.contracts.code;

/** Age in whole years, in the bands that figures are given by. */
public enum AgeBand implements Code {
    AGE_0_15(0, 15),
    AGE_16_24(16, 24),
    AGE_25_34(25, 34),
    AGE_35_44(35, 44),
    AGE_45_54(45, 54),
    AGE_55_64(55, 64),
    AGE_65_74(65, 74),
    AGE_75_84(75, 84),
    AGE_85_AND_OVER(85, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The band that holds this age in whole years; 0 or more. */
    public static AgeBand of(int years) {
        for (AgeBand band : values()) {
            if (years >= band.from && years <= band.to) {
                return band;
            }
        }
        throw new IllegalArgumentException("An age is 0 or more");
    }

    @Override
    public String code() {
        return to == Integer.MAX_VALUE ? from + "-and-over" : from + "-" + to;
    }

    @Override
    public String words() {
        return to == Integer.MAX_VALUE ? from + " and over" : from + " to " + to;
    }
}
