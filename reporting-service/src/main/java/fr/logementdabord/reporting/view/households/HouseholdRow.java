package fr.logementdabord.reporting.view.households;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One household that moved in. It is shown by its case numbers: what it is called is the
 * identity vault's.
 *
 * @param cases its housed cases
 * @param territories their territories
 * @param movedInOn the first day it moved in
 */
public record HouseholdRow(List<String> cases, List<String> territories, @Nullable LocalDate movedInOn) {
}
