package app.viewership.source.sample;

import app.viewership.source.sample.Catalogue.Asset;
import app.viewership.source.sample.Watch.Device;
import java.util.Queue;

/// What one device watches: finishes, changes of program, films left, binges, pauses, and coming back later.
final class Evening {
    /// Nothing to go on with.
    private static final int NOTHING = -1;

    private final Catalogue catalogue;
    private final Device device;
    private final Dice dice;
    private final Queue<Watch> to;
    private final boolean binger;
    private int clock;

    Evening(Catalogue catalogue, Device device, Dice dice, Queue<Watch> to) {
        this.catalogue = catalogue;
        this.device = device;
        this.dice = dice;
        this.to = to;
        binger = dice.chance(0.03);
    }

    void from(int arrival, int first) {
        clock = arrival;
        int asset = first;
        while (asset != NOTHING && clock < Night.SECONDS) {
            int last = asset;
            while (asset != NOTHING && clock < Night.SECONDS) {
                last = asset;
                asset = watch(asset);
            }
            // Longer than any session gap in use: a visit of its own.
            clock += 1_900 + dice.waiting(3_600);
            asset = dice.chance(0.10) ? later(last) : NOTHING;
        }
    }

    private int later(int last) {
        int following = catalogue.asset(last).following();
        return following != NOTHING && dice.chance(0.5) ? following : catalogue.pick(dice, 0.68);
    }

    /// One go at one asset; leaves the clock where the next begins, and says what that is.
    private int watch(int number) {
        Asset asset = catalogue.asset(number);
        double finish = binger ? 0.85 : asset.following() == NOTHING ? 0.09 : 0.12;
        double change = catalogue.isFavourite(number) ? 0.42 : 0.30;
        double share = dice.share();
        if (share < finish) {
            return finish(number, asset);
        }
        if (share < finish + change) {
            add(number, Math.min(15 + dice.waiting(200), asset.seconds() * 3 / 4));
            // The player of the next program starts while the last one still has requests in flight, or a bit later.
            clock = Math.max(0, clock + dice.between(-20, 60));
            return catalogue.other(number, dice);
        }
        if (share < finish + change + 0.04) {
            add(number, dice.between(60, asset.seconds() / 2));
            clock += dice.between(120, 1_500);
            return number;
        }
        if (share < finish + change + 0.06) {
            to.add(new Watch(device, number, clock, dice.between(0, 60), true));
            return NOTHING;
        }
        add(number, dice.chance(0.06) ? 0 : Math.min(20 + dice.waiting(420), asset.seconds() * 9 / 10));
        return NOTHING;
    }

    private int finish(int number, Asset asset) {
        add(number, asset.seconds() - dice.below(asset.seconds() / 12));
        clock += dice.chance(0.8) ? dice.between(4, 25) : dice.between(30, 400);
        if (asset.following() != NOTHING && dice.chance(binger ? 0.95 : 0.5)) {
            return asset.following();
        }
        return dice.chance(0.3) ? catalogue.other(number, dice) : NOTHING;
    }

    private void add(int asset, int seconds) {
        int stays = Math.min(seconds, Night.SECONDS - 1 - clock);
        to.add(new Watch(device, asset, clock, stays, false));
        clock += stays;
    }
}
