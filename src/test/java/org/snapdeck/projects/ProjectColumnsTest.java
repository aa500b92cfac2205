package org.snapdeck.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Column;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.QuotaUse;
import org.snapdeck.listing.Fact;
import org.snapdeck.listing.Filter;

final class ProjectColumnsTest {
    private static final ProjectRow SMALL = row("small", new Quota(3, 4, 50, 9, true));
    private static final ProjectRow LARGE = row("large", new Quota(30, 40, 500, 100, true));
    private static final ProjectRow FREE = row("free", new Quota(-1, -1, -1, -1, false));

    private final List<Column<ProjectRow>> columns = new ProjectColumns(Words.english()).all();

    @Test
    void theLargestVolumeIsOrderedByItsSizeAndNoLimitIsTheLargest() {
        var largest = column("projects.largest");

        assertThat(Stream.of(LARGE, FREE, SMALL).sorted(largest.order())).containsExactly(SMALL, LARGE, FREE);
    }

    @Test
    void limitsAreExportedAsNumbersAndNoneIsEmpty() {
        assertThat(exported(SMALL, "volumes_limit")).isEqualTo("3");
        assertThat(exported(SMALL, "snapshots_limit")).isEqualTo("4");
        assertThat(exported(SMALL, "gibibytes_limit")).isEqualTo("50");
        assertThat(exported(SMALL, "largest_bytes")).isEqualTo(Long.toString(9L << 30));
        assertThat(List.of("volumes_limit", "snapshots_limit", "gibibytes_limit", "largest_bytes"))
                .allSatisfy(header -> assertThat(exported(FREE, header)).isEmpty());
        assertThat(exported(SMALL, "volumes")).isEqualTo("1");
    }

    @Test
    void aLimitIsFilteredByItsValue() {
        assertThat(found("largest:>9")).containsExactly(LARGE);
        assertThat(found("largest:9")).containsExactly(SMALL);
        assertThat(found("volumes-limit:3")).containsExactly(SMALL);
        assertThat(found("-volumes-limit:<100")).containsExactly(FREE);
    }

    private List<ProjectRow> found(String typed) {
        var filter = Filter.of(typed, facts());
        assertThat(filter.problems()).isEmpty();
        return Stream.of(SMALL, LARGE, FREE)
                .filter(row -> filter.finds(row, Instant.EPOCH))
                .toList();
    }

    private String exported(ProjectRow row, String header) {
        return facts().stream()
                .filter(fact -> fact.header().equals(header))
                .findFirst()
                .orElseThrow()
                .value(row)
                .raw();
    }

    private List<Fact<ProjectRow>> facts() {
        return columns.stream().flatMap(column -> column.facts().stream()).toList();
    }

    private Column<ProjectRow> column(String title) {
        return columns.stream()
                .filter(column -> column.titleKey().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static ProjectRow row(String name, Quota quota) {
        return new ProjectRow(new Project(UUID.randomUUID(), name), quota, new QuotaUse(1, 2, 3, 4), false);
    }
}
