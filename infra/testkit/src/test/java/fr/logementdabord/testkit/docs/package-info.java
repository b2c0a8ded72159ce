/**
 * What the documents say, held against what is there.
 */
@NullMarked
package fr.logementdabord.testkit.docs;

import org.jspecify.annotations.NullMarked;
