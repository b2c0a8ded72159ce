/**
 * The topics of the suite and the rights on them, as the file says, on a broker.
 */
@NullMarked
package fr.logementdabord.operations.log;

import org.jspecify.annotations.NullMarked;
