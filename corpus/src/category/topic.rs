use std::fmt;
use std::str::FromStr;

use crate::id::IdError;
use crate::published_enum::published_enum;

published_enum! {
    /// Subject of a finding (論点): 16 codes, assigned by the dictionary `topics.toml`. Ours, not the report's.
    pub enum Topic: code, label {
        /// Ways to a contract: tender, single bidder, discretionary contract.
        Procurement = "procurement", "調達・契約";
        /// Supervision of contractors and subcontractors.
        Vendor = "vendor", "委託先管理";
        /// Price, estimates, cost-effectiveness.
        Cost = "cost", "費用・効果";
        /// Rules, policies, procedures, self-checks.
        Policy = "policy", "規程・方針";
        /// Accounts, passwords, privileges.
        Access = "access", "アクセス管理";
        /// Rooms, locks, fire equipment, visitors.
        Physical = "physical", "物理的対策";
        /// USB memory, disposal of devices, storage media.
        Media = "media", "媒体・機器";
        /// Logs, malware, network separation, unsupported software.
        Monitoring = "monitoring", "監視・技術的対策";
        /// Failures, backup, disasters, ICT-BCP.
        Continuity = "continuity", "業務継続";
        /// Documents, registers, inventories.
        Records = "records", "文書・台帳";
        /// Requirements, tests, acceptance, changes.
        Development = "development", "開発・検収";
        /// Personal data.
        Privacy = "privacy", "個人情報";
        /// Training, staff, organisation.
        People = "people", "人材・体制";
        /// Digital transformation, online procedures.
        Dx = "dx", "DX推進";
        /// Audits and evaluations themselves.
        Audit = "audit", "監査・点検";
        /// Anything else.
        Other = "other", "その他";
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Topic {
    type Err = IdError;

    /// The topic of that code.
    fn from_str(code: &str) -> Result<Self, IdError> {
        let named = Topic::ALL.into_iter().find(|topic| topic.code() == code);
        named.ok_or_else(|| IdError::Topic(code.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topic_parses_its_code_alone() {
        for topic in Topic::ALL {
            assert_eq!(topic.to_string().parse(), Ok(topic));
        }
        for text in ["", "Access", "access ", "アクセス管理"] {
            assert!(text.parse::<Topic>().is_err(), "{text}");
        }
    }
}
