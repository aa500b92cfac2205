package org.snapdeck.demo.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.snapdeck.demo.machine.Terminal;

/// Rules that the transcripts of a real host can't replay, since bash made their words.
class RulesTest {

    private final LabGuest guest = new LabGuest();

    @Test
    void aNameIsJudgedWithItsGroup() throws Exception {
        assertThat(create("n".repeat(128)).err()).contains("\" is invalid.\n  Run `lvcreate --help'");
        assertThat(create("n".repeat(127)).err()).contains("length 143 is not supported.");
        assertThat(create("n".repeat(112)).err()).contains("length 128 is not supported.");
        assertThat(create("n".repeat(111)).status()).isZero();
    }

    @Test
    void aNameOfHyphensIsTooLongForDeviceMapper() throws Exception {
        var name = "a" + "-".repeat(56) + "b";
        var answer = create(name);
        assertThat(answer.status()).isEqualTo(5);
        assertThat(answer.err())
                .startsWith("  Name \"stack--volumes-a" + "-".repeat(112) + "b\" too long.\n  Failed to set device")
                .endsWith("  Failed to activate new LV stack-volumes/" + name + ".\n");
        assertThat(guest.host().find("stack-volumes").orElseThrow().volumes()).isEmpty();
    }

    @Test
    void aTagMayBeLong() throws Exception {
        create("v");
        var answer = guest.run("sudo -n lvchange --addtag " + "t".repeat(1025) + " stack-volumes/v");
        assertThat(answer.status()).isZero();
        assertThat(guest.field("stack-volumes/v", "lv_tags")).hasSize(1025);
    }

    @Test
    void aRemovalIsAimedByUuidAndTag() throws Exception {
        guest.run("sudo -n lvcreate -n v -L 4m --addtag snapdeck.id=1 stack-volumes");
        var uuid = guest.field("stack-volumes/v", "lv_uuid");
        assertThat(remove("lv_uuid=\"" + uuid + "\" && lv_tags=snapdeck.id=2")).isEmpty();
        assertThat(remove("lv_uuid=other && lv_tags=snapdeck.id=1")).isEmpty();
        assertThat(remove("lv_uuid=\"" + uuid + "\" && lv_tags=snapdeck.id=1 && lv_role!=public"))
                .isEmpty();
        assertThat(remove("lv_uuid=\"" + uuid + "\" && lv_tags=\"snapdeck.id=1\" && lv_role!=origin"))
                .isEqualTo("  Logical volume \"v\" successfully removed.\n");
        assertThat(remove("lv_uuid=\"" + uuid + "\" && lv_tags=snapdeck.id=1")).isEmpty();
    }

    private String remove(String selection) throws Exception {
        var answer = guest.run("sudo -n lvremove -y -S '" + selection + "' stack-volumes");
        assertThat(answer.status()).isZero();
        assertThat(answer.err()).isEmpty();
        return answer.out();
    }

    @Test
    void theStoreOfAWholeOriginHasRoomForItsTable() throws Exception {
        guest.run("sudo -n lvcreate -n v -L 10g stack-volumes");
        assertThat(guest.run("sudo -n lvcreate -n s -s -l 100%ORIGIN stack-volumes/v")
                        .err())
                .contains("insufficient free space (511 extents): 2571 required.");
    }

    @Test
    void whatIsNotSimulatedIsSaid() throws Exception {
        for (var command : new String[] {
            "lvs --config devices/filter=1",
            "lvs --units z",
            "lvs @tag",
            "lvcreate --type raid1 -n x -L 4m stack-volumes",
            "dmsetup table"
        }) {
            var answer = guest.run("sudo -n " + command);
            assertThat(answer.status()).as(command).isNotZero();
            assertThat(answer.err()).as(command).containsIgnoringCase("not simulated on the demo host");
        }
    }

    @Test
    void theRightsAreThoseOfTheSudoersFile() throws Exception {
        assertThat(guest.run("sudo -n id").err()).isEqualTo("sudo: a password is required\n");
        assertThat(guest.run("sudo -n -l /usr/sbin/lvs").out()).isEqualTo("/usr/sbin/lvs\n");
        assertThat(guest.run("sudo -n -l cat").status()).isEqualTo(1);
    }

    private Terminal.Answer create(String name) throws Exception {
        return guest.run("sudo -n lvcreate -n " + name + " -L 4m stack-volumes");
    }
}
