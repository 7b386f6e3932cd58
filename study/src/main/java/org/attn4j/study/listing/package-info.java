/**
 * The listing room: the runs of one or many studies as a list, and what a user does with them: filter, delete, label.
 * Start at {@link org.attn4j.study.listing.RunCatalog}. A damaged run is listed as such and hides no other. Free to
 * change: all but the keys of the list as JSON.
 *
 * <p>May use: config.json, core.error, runfiles, runfiles.folder, runfiles.table, study.result
 */
package org.attn4j.study.listing;
