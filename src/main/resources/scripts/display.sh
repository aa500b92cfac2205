# LVM's own description of a volume, as evidence for people. Argument: VG/LV.
# shellcheck disable=SC2086
inquire display $root lvdisplay "$1"
mark end displayed
