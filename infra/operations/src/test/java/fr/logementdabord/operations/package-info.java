/**
 * What an operator sees.
 */
@NullMarked
package fr.logementdabord.operations;

import org.jspecify.annotations.NullMarked;
