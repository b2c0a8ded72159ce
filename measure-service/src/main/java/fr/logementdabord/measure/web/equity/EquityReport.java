package fr.logementdabord.measure.web.equity;

import java.util.List;

import fr.logementdabord.measure.view.equity.Equity;
import fr.logementdabord.web.table.Page;

/**
 * The shares, and the grants behind them.
 */
public record EquityReport(List<Equity.Line> territories, List<Equity.Motive> motives, Page<GrantRow> grants) {
}
