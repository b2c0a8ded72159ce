/**
 * What follows a move-in: the lease that slides, the stay that has a limit, the checks
 * that the household is still housed, the end of the occupation.
 */
@NullMarked
package fr.logementdabord.housing.domain.tenancy;

import org.jspecify.annotations.NullMarked;
