/**
 * Appointments for the calendars that people already use (RFC 5545).
 */
@NullMarked
package fr.logementdabord.documents.calendar;

import org.jspecify.annotations.NullMarked;
