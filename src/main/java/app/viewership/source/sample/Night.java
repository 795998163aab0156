package app.viewership.source.sample;

import app.viewership.source.sample.Watch.Device;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// The night of one network after another, without end. What is kept in memory is one network.
final class Night {
    /// From 23:57:36 to 07:55:59.
    static final int SECONDS = 144 + 7 * 3600 + 55 * 60 + 59;

    private static final int BEFORE_MIDNIGHT = 144;

    /// Neighbours on the internet share no address: multiples of a number without a factor in common with 10^9.
    private static final long STRIDE = 618_033_989;

    private static final long FIRST_IP = 281_060_067;
    private static final long IPS = 1_000_000_000;

    private final long seed;
    private final Catalogue catalogue;
    private final Popularity agents;
    private final Queue<Watch> waiting = new ArrayDeque<>();
    private long networks;

    Night(long seed, Catalogue catalogue, int agents) {
        this.seed = seed;
        this.catalogue = catalogue;
        this.agents = Popularity.of(agents, 0.8, 0.5, Dice.of(seed, -2));
    }

    /// Who watched what next in the log: device after device, each in the order of time.
    Watch next() {
        Watch next = waiting.poll();
        while (next == null) {
            network(networks++);
            next = waiting.poll();
        }
        return next;
    }

    private void network(long number) {
        Dice dice = Dice.of(seed, number);
        long digits = (FIRST_IP + (number % IPS) * STRIDE) % IPS;
        String ip = digits / 1_000_000 + "." + (digits / 1_000) % 1_000 + "." + digits % 1_000 + ".0";
        int gathering = arrival(dice);
        List<Integer> taken = new ArrayList<>();
        for (int left = devices(dice); left > 0; left--) {
            boolean first = number == 0 && taken.isEmpty();
            int agent = first ? 0 : agent(dice, taken);
            taken.add(agent);
            int arrival = dice.chance(0.4) ? gathering + dice.between(-1500, 1500) : arrival(dice);
            int asset = first ? catalogue.opening() : catalogue.pick(dice, 0.68);
            new Evening(catalogue, new Device(ip, hardware(agent), agent), dice, waiting)
                    .from(first ? 0 : Math.clamp(arrival, 0, SECONDS - 60), asset);
        }
    }

    /// A flat with one or two devices, a family, a block of flats behind one address.
    private static int devices(Dice dice) {
        double share = dice.share();
        if (share < 0.35) {
            return dice.between(1, 2);
        }
        if (share < 0.75) {
            return dice.between(3, 6);
        }
        return share < 0.95 ? dice.between(7, 12) : dice.between(13, 30);
    }

    /// Few devices of one network look the same to the log; some do, and then two screens share one key.
    private int agent(Dice dice, List<Integer> taken) {
        int agent = agents.pick(dice);
        for (int again = 0; again < 3 && taken.contains(agent) && dice.chance(0.9); again++) {
            agent = agents.pick(dice);
        }
        return agent;
    }

    private static String hardware(int agent) {
        return agent % 12 == 5 ? "Fire TV" : agent % 20 == 13 ? "Apple TV" : "Roku";
    }

    /// Some watch when the log begins; most come in the first hours; the early risers come before it ends.
    private static int arrival(Dice dice) {
        double share = dice.share();
        if (share < 0.12) {
            return dice.below(BEFORE_MIDNIGHT);
        }
        if (share < 0.70) {
            return dice.waiting(5_000);
        }
        return share < 0.82 ? dice.below(SECONDS) : SECONDS - 900 - dice.waiting(3_600);
    }
}
