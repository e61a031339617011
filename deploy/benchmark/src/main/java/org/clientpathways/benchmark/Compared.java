package org.clientpathways.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rates of two sides that had their turns one after the other.
 *
 * @param product operations a second of each round
 * @param plain the same of what it is compared with
 */
record Compared(List<Double> product, List<Double> plain) {

    Compared {
        product = List.copyOf(product);
        plain = List.copyOf(plain);
    }

    /** Lets both warm up, then measures them in turn, so that a slow minute of the machine falls on both. */
    static Compared measure(Pace pace, Load product, Load plain) {
        for (int i = 0; i < 2; i++) {
            product.rate(pace.warmUp().multipliedBy(3).dividedBy(8));
            plain.rate(pace.warmUp().dividedBy(8));
        }
        List<Double> products = new ArrayList<>();
        List<Double> plains = new ArrayList<>();
        for (int round = 1; round <= pace.rounds(); round++) {
            products.add(product.rate(pace.round()));
            plains.add(plain.rate(pace.round()));
            System.out.printf(
                    "  round %d: %.0f a second, plain %.0f%n", round, products.get(round - 1), plains.get(round - 1));
        }
        return new Compared(products, plains);
    }

    /** The same, where each operation was so many of what is to be told. */
    Compared times(int many) {
        return new Compared(
                product.stream().map(rate -> rate * many).toList(),
                plain.stream().map(rate -> rate * many).toList());
    }

    /** The median of the rounds' own ratios. */
    double ratio() {
        double[] ratios = new double[product.size()];
        Arrays.setAll(ratios, round -> product.get(round) / plain.get(round));
        return median(ratios);
    }

    double medianOfProduct() {
        return median(product.stream().mapToDouble(Double::doubleValue).toArray());
    }

    double medianOfPlain() {
        return median(plain.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
