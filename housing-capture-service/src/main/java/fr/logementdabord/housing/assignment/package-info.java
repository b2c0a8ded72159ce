/**
 * The library that solves assignments, behind the matching's own words.
 */
@NullMarked
package fr.logementdabord.housing.assignment;

import org.jspecify.annotations.NullMarked;
