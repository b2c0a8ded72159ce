/**
 * What a program sends, told by the code that reads it.
 */
@NullMarked
package fr.logementdabord.web.body;

import org.jspecify.annotations.NullMarked;
