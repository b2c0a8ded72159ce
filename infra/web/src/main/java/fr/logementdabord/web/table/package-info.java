/**
 * Lists: paging and CSV downloads.
 */
@NullMarked
package fr.logementdabord.web.table;

import org.jspecify.annotations.NullMarked;
