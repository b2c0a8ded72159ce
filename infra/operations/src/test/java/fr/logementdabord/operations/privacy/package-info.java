/**
 * The impact assessment and the tests that it rests on.
 */
@NullMarked
package fr.logementdabord.operations.privacy;

import org.jspecify.annotations.NullMarked;
