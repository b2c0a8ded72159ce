/**
 * How long landlords take to answer, counted fairly.
 */
@NullMarked
package fr.logementdabord.housing.view.answertimes;

import org.jspecify.annotations.NullMarked;
