/**
 * The list of tenancies.
 */
@NullMarked
package fr.logementdabord.housing.view.tenancies;

import org.jspecify.annotations.NullMarked;
