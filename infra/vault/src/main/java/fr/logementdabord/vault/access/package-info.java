/**
 * Who read what, when and why: a chain of entries that betrays whoever alters, removes or
 * inserts one.
 */
@NullMarked
package fr.logementdabord.vault.access;

import org.jspecify.annotations.NullMarked;
