/**
 * Support measures and the agreements that fund them.
 */
@NullMarked
package fr.logementdabord.measure;

import org.jspecify.annotations.NullMarked;
