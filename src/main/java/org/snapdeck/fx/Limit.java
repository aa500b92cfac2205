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

    /// How much of a resource is used.
    ///
    /// @param resource as Cinder calls it
    /// @param most what a project may have of it; -1 is no limit
    public static Limit standing(String resource, long used, long most, Words words) {
        var title = words.text("quota." + resource);
        return most < 0
                ? new Limit(title, Fill.of(0, words.text("quota.used", used)))
                : new Limit(title, fill(used, 0, most, words.text("quota.used-of", used, most)));
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
