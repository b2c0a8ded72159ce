/**
 * The commands of an operator.
 */
@NullMarked
package fr.logementdabord.operations;

import org.jspecify.annotations.NullMarked;
