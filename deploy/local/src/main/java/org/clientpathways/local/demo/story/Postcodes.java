package org.clientpathways.local.demo.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The invented postcodes of Larkshire, from the demo's deprivation file. No real postcode begins with LK. */
final class Postcodes {

    private static final String FILE = "/demo/deprivation.csv";

    private final List<Home> homes;

    private Postcodes(List<Home> homes) {
        this.homes = homes;
    }

    static Postcodes read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Postcodes.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            return new Postcodes(lines.lines().skip(1).map(Postcodes::home).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any postcode of this quintile. */
    Home of(int quintile, Chance chance) {
        return chance.oneOf(
                homes.stream().filter(home -> home.quintile() == quintile).toList());
    }

    /** The first postcode of an area in this quintile. */
    Home in(String area, int quintile) {
        return homes.stream()
                .filter(home -> home.area().equals(area) && home.quintile() == quintile)
                .findFirst()
                .orElseThrow();
    }

    private static Home home(String line) {
        String[] cells = line.split(",");
        return new Home(cells[0], cells[1], Integer.parseInt(cells[2]));
    }
}
