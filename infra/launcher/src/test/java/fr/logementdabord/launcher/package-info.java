/**
 * What the launcher promises, without the programs themselves.
 */
@NullMarked
package fr.logementdabord.launcher;

import org.jspecify.annotations.NullMarked;
