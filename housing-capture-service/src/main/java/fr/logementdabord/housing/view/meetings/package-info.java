/**
 * The list of fluidity meetings with their agendas.
 */
@NullMarked
package fr.logementdabord.housing.view.meetings;

import org.jspecify.annotations.NullMarked;
