import type { County } from './counties';
import type { Draft } from './draft';
import type { Chance } from './random';

/** Applications an ordinary county received in a year before its own growth. */
const RECEIVED = [9, 11, 13, 16, 19, 22];

/** Fills every number cell of the 2014 form so that its rules of arithmetic hold. `step` counts years from 2014. */
export function fillForm2014(draft: Draft, county: County, step: number, scale: number, dice: Chance): void {
  fillDisclosure(draft, scale, step, dice);
  fillResponse(draft, scale, dice);
  fillApplications(draft, county, dice.near((RECEIVED[step] ?? 22) * scale, 0.25), dice);
  fillDisputes(draft, scale, dice);
  fillMeans(draft, scale, dice);
}

function fillDisclosure(draft: Draft, scale: number, step: number, dice: Chance): void {
  const total = dice.near(5200 * scale, 0.18);
  const gazette = dice.happens(0.6) ? 0 : dice.whole(8, 60);
  const weibo = Math.round(total * dice.between(0.03, 0.1));
  const wechat = Math.round(total * dice.between(0.02, 0.06) * (step + 1));
  const other = Math.round(total * dice.between(0.05, 0.2));
  // Every item went out on at least one channel, and none counts twice in the total.
  const least = total - gazette - weibo - wechat - other;
  const website = Math.min(total, Math.max(least, Math.round(total * dice.between(0.6, 0.95))));
  const issued = dice.near(9 * scale, 0.5);
  draft.setAll({
    'disclosure.total': total,
    'disclosure.normative.disclosed': Math.max(0, issued - dice.whole(0, 1)),
    'disclosure.normative.issued': issued,
    'disclosure.channel.gazette': gazette,
    'disclosure.channel.website': website,
    'disclosure.channel.weibo': weibo,
    'disclosure.channel.wechat': wechat,
    'disclosure.channel.other': other,
  });
}

function fillResponse(draft: Draft, scale: number, dice: Chance): void {
  const press = dice.whole(0, 6);
  const interview = dice.whole(1, 14);
  const articles = dice.near(22 * scale, 0.5);
  const social = dice.near(30 * scale, 0.6);
  const other = dice.whole(0, 12);
  const ways = [press, interview, articles, social, other];
  const most = ways.reduce((sum, count) => sum + count, 0);
  draft.setAll({
    'response.total': dice.whole(Math.max(...ways), most),
    'response.press': press,
    'response.press_leader': dice.whole(0, press),
    'response.interview': interview,
    'response.interview_leader': dice.whole(0, interview),
    'response.policy_articles': articles,
    'response.social': social,
    'response.other': other,
  });
}

function fillApplications(draft: Draft, county: County, received: number, dice: Chance): void {
  const [inPerson = 0, fax = 0, online = 0, letter = 0] = dice.deal(received, [15, 4, 46, 35]);
  const closed = received > 8 && dice.happens(0.25) ? received - dice.whole(1, 2) : received;
  const extended = dice.deal(closed, [6, 94])[0] ?? 0;
  const open = county.openness * 100;
  const [already = 0, full = 0, partial = 0, refused = 0, agency = 0, none = 0, amend = 0, route = 0] =
    dice.deal(closed, [
      open * 0.35,
      open * 0.55,
      open * 0.1,
      (100 - open) * 0.25,
      (100 - open) * 0.25,
      (100 - open) * 0.3,
      (100 - open) * 0.1,
      (100 - open) * 0.1,
    ]);
  const [secret = 0, trade = 0, privacy = 0, safety = 0, notInformation = 0, legal = 0] = dice.deal(
    refused,
    [6, 16, 22, 6, 30, 20],
  );
  draft.setAll({
    'application.received': received,
    'application.channel.in_person': inPerson,
    'application.channel.fax': fax,
    'application.channel.online': online,
    'application.channel.letter': letter,
    'application.closed': closed,
    'application.closed.on_time': closed - extended,
    'application.closed.extended': extended,
    'application.replied': closed,
    'application.result.already_public': already,
    'application.result.disclosed_full': full,
    'application.result.disclosed_partial': partial,
    'application.result.refused': refused,
    'application.result.refused.secret': secret,
    'application.result.refused.trade_secret': trade,
    'application.result.refused.privacy': privacy,
    'application.result.refused.three_safety': safety,
    'application.result.refused.not_gov_info': notInformation,
    'application.result.refused.other_legal': legal,
    'application.result.not_this_agency': agency,
    'application.result.not_exist': none,
    'application.result.asked_to_amend': amend,
    'application.result.other_route': route,
  });
}

function fillDisputes(draft: Draft, scale: number, dice: Chance): void {
  const review = dice.near(1.8 * scale, 1);
  const suits = dice.near(1.1 * scale, 1);
  const [upheld = 0, corrected = 0, other = 0] = dice.deal(review, [60, 18, 22]);
  const [suitUpheld = 0, suitCorrected = 0, suitOther = 0] = dice.deal(suits, [66, 12, 22]);
  draft.setAll({
    'review.total': review,
    'review.upheld': upheld,
    'review.corrected': corrected,
    'review.other': other,
    'litigation.total': suits,
    'litigation.upheld': suitUpheld,
    'litigation.corrected': suitCorrected,
    'litigation.other': suitOther,
    'complaint.total': dice.near(2 * scale, 1),
  });
}

function fillMeans(draft: Draft, scale: number, dice: Chance): void {
  const fullTime = dice.whole(1, 4);
  const partTime = dice.near(20 * scale, 0.6);
  const sessions = dice.whole(1, 4);
  draft.setAll({
    // Charging for copies ended after 2017.
    'fees.collected': draft.year < 2018 && dice.happens(0.25) ? dice.whole(1, 9) / 100 : 0,
    'resources.offices': dice.whole(1, 2),
    'resources.access_points': dice.near(8 * scale, 0.4) + 1,
    'resources.staff': fullTime + partTime,
    'resources.staff.full_time': fullTime,
    'resources.staff.part_time': partTime,
    'resources.budget': dice.whole(20, 260) / 10,
    'training.meetings': dice.whole(1, 5),
    'training.sessions': sessions,
    'training.attendees': sessions * dice.near(55 * scale, 0.4),
  });
}
