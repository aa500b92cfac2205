/// Our small JavaFX kit: what all rooms are made of, and nothing that decides.
///
/// A page is made like this; its columns, actions and details say what its rows are:
///
///     final class VolumesPage implements Page {
///         VolumesPage(Kit kit, VolumesViewModel volumes) {
///             var words = kit.words();
///             var columns = new Columns<VolumeRow>(words);
///             table = new LiveTable<>(words, VolumeRow::id, List.of(
///                             columns.twoLine("column.name", VolumeRow::name, VolumeRow::id),
///                             columns.status("column.status", row -> Status.ofRow(row.status())),
///                             columns.size("column.size", VolumeRow::bytes)))
///                     .whenEmpty(EmptyState.of(Feather.HARD_DRIVE, words.text("volumes.none")))
///                     .actions(List.of(
///                             RowAction.one("action.create-snapshot", Feather.CAMERA, volumes::snapshotVerdict,
/// doors::snapshot),
///                             RowAction.many("action.delete-volume", Feather.TRASH_2, volumes::deleteVerdict,
/// doors::delete)
///                                     .destructive()
///                                     .on("Delete")));
///             view = new DetailsPane<>(words, table, VolumeRow::name).tab("details.overview", overview).view();
///         }
///
///         public void shown() {
///             kit.background().run(volumes::read, table::update);
///         }
///     }
///
/// Threads are started and the screen is reached in [Background] only. All words come from [Words], all colours
/// and sizes from `css/tokens.css`.
package org.snapdeck.fx;
