package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.lvm.ByteSize;

/// A size as people type it.
final class TypedSizeTest {
    @ParameterizedTest
    @CsvSource({
        "20, 21474836480",
        "' 0.5 GiB ', 536870912",
        "'0,5', 536870912",
        "512MiB, 536870912",
        "2 TiB, 2199023255552",
        "0.001 MiB, 1536"
    })
    void itIsReadToTheSector(String typed, long bytes) {
        assertThat(TypedSize.read(typed)).contains(new ByteSize(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "0.0 GiB", "-1", "+5", "1 2", "GiB", "1 KiB", "1.2345", "9999999999", "999999999 TiB"})
    void whatIsNoSizeIsNotRead(String typed) {
        assertThat(TypedSize.read(typed)).isEmpty();
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        assertThat(TypedSize.written(ByteSize.ofGib(20))).isEqualTo("20 GiB");
        assertThat(TypedSize.written(new ByteSize(1028L << 20))).isEqualTo("1028 MiB");
        for (var bytes : new long[] {4L << 20, 1028L << 20, 3L << 29, (258L * 4) << 20}) {
            assertThat(TypedSize.read(TypedSize.written(new ByteSize(bytes)))).contains(new ByteSize(bytes));
        }
    }
}
