package fr.logementdabord.housing.domain.meeting;

import java.time.LocalTime;

/**
 * When and where the meeting is held on its day, Paris time.
 *
 * @param place a room or an address of an institution, never of a person
 */
public record Sitting(LocalTime startsAt, LocalTime endsAt, String place) {
}
