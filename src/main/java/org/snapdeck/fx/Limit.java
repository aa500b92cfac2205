package org.snapdeck.fx;

import org.snapdeck.inventory.QuotaNeed;
import org.snapdeck.inventory.SpaceNeed;
import org.snapdeck.lvm.ByteSize;

/// Something that a request takes from what there is: a resource of a quota, or the room of a pool.
public record Limit(String title, Fill fill) {

    /// What the request takes stands apart from what is used already.
    public static Limit of(QuotaNeed need, Words words) {
        var title = words.text("quota." + need.resource());
        if (need.isUnlimited()) {
            return new Limit(title, Fill.of(0, words.text("quota.unlimited", need.used(), need.needed())));
        }
        var text = words.text("quota.use", need.used(), need.needed(), need.limit());
        return new Limit(title, fill(need.used(), need.needed(), need.limit(), text));
    }

    /// @param whole all the room there is, used or not
    public static Limit of(SpaceNeed need, ByteSize whole, String title, Words words) {
        var text = need.isMet()
                ? words.text("space.use", need.needed(), need.left())
                : words.text("space.lacking", need.needed(), need.free());
        return new Limit(
                title, fill(whole.minus(need.free()).bytes(), need.needed().bytes(), whole.bytes(), text));
    }

    private static Fill fill(double used, double added, double whole, String text) {
        return whole == 0 ? new Fill(1, 0, text) : new Fill(used / whole, added / whole, text);
    }
}
